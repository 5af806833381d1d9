export default {
  createMission: 'Создать миссию',
  openedFile: 'Открыть файл миссии',
  editMission: 'Изменить миссию',
  openSample: 'Открыть пример миссии',
  copyMission: 'Копировать миссию',
  archiveMission: 'Отправить миссию в архив',
  unarchiveMission: 'Вернуть миссию из архива',
  moveItem: 'Переместить пункт программы',
  resizeItem: 'Изменить длительность пункта программы',
  keepMission: 'Оставить миссию на этом устройстве',
};
