/** What one calls for; `all`: one number for every need. Apart from the numbers, which the first screen does not need. */
export const EMERGENCY_SERVICES = ['all', 'police', 'ambulance', 'fire'] as const;
export type EmergencyService = (typeof EMERGENCY_SERVICES)[number];
