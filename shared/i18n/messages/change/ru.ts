export default {
  createMission: 'Создать миссию',
  openedFile: 'Открыть файл миссии',
  editMission: 'Изменить миссию',
};
