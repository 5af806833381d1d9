export const CAPTURE_KINDS = ['note', 'contact', 'lead', 'action'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];
