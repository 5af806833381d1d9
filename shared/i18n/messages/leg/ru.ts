export default {
  'warning.unknownZone': 'Часовой пояс «{{zone}}» неизвестен. Время показано по UTC: выберите другой пояс.',
};
