import type { OpenedFile } from '#shared/ipc/host.ts';

/** The part of the File Handling API that is used; TypeScript's DOM types do not have it. */
interface LaunchQueue {
  setConsumer(consumer: (parameters: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files that the system opens with the installed web app, where the browser can do that. */
export function listenToLaunchQueue(listener: (file: OpenedFile) => void): () => void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  let listening = true;
  launchQueue?.setConsumer(({ files }) => {
    for (const handle of files) {
      void handle.getFile().then(async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (listening) listener({ name: file.name, bytes });
      });
    }
  });
  return () => {
    listening = false;
  };
}
