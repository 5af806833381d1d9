import { type DragEvent, useState } from 'react';
import { MISSION_FILE } from '#shared/export/missionFile/format.ts';

const isMissionFile = ({ name }: File): boolean =>
  MISSION_FILE.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** Files that are dropped on a note. A mission file among them is left to the window, which opens it. */
export function useFileDrop(readOnly: boolean, onFiles: (files: readonly File[]) => void) {
  const [dropping, setDropping] = useState(false);
  const bringsFiles = (event: DragEvent): boolean => !readOnly && event.dataTransfer.types.includes('Files');
  return {
    dropping,
    /** In the capture phase: the editor would take them for text. */
    onDrop: {
      onDragOverCapture: (event: DragEvent): void => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event: DragEvent<HTMLElement>): void => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setDropping(false);
      },
      onDropCapture: (event: DragEvent): void => {
        setDropping(false);
        const files = [...event.dataTransfer.files];
        if (readOnly || files.length === 0 || files.some(isMissionFile)) return;
        event.preventDefault();
        event.stopPropagation();
        onFiles(files);
      },
    },
  };
}
