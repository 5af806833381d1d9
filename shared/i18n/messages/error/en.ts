export default {
  'file.diskFull': 'The disk is full. Free some space and try again, or choose another place.',
  'file.denied':
    'This place may not be written to. Choose another folder, or close the file where it is open elsewhere.',
  'file.tooLarge': 'The file is larger than {{limit}}, which is the most that can be handled.',
  'file.failed': 'It did not work: {{detail}}. Try again; nothing in the mission was changed.',
  'missionFile.notMissionFile':
    'It is not a mission file of Legation. Ask the sender for a file that ends in .legation.',
  'missionFile.cutOff':
    'The file is cut off: its end is missing, as after a broken download or a stick pulled out too early. Copy or download it again.',
  'missionFile.damaged':
    'Part of the file ({{entry}}) is damaged: it does not match its checksum. Nothing was taken in. Ask for the file again or open a backup.',
  'missionFile.tooLarge':
    'The file holds more than {{limit}} when unpacked, more than any mission does. It was not opened.',
  'missionFile.noMission': 'The file holds no readable mission record. Ask the sender to save it again.',
  'storage.title': 'This could not be stored on this device',
} as const;
