export default {
  'file.diskFull': 'The disk is full. Free some space and try again, or choose another place.',
  'file.denied':
    'This place may not be written to. Choose another folder, or close the file where it is open elsewhere.',
  'file.tooLarge': 'The file is larger than {{limit}}, which is the most that can be handled.',
  'file.failed': 'It did not work: {{detail}}. Try again; nothing in the mission was changed.',
} as const;
