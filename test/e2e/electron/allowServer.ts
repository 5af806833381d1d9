/** The person at the desktop app is asked whether a server may be spoken to. */
import { BRIDGE_KEY, type Bridge } from '#shared/ipc/bridge.ts';
import type { Desktop } from './desktop.ts';

/** What the person answers from now on, and what they were asked so far. */
export async function answerWith({ app }: Desktop, response: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, given) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    dialog.showMessageBox = (...box: unknown[]) => {
      asked.push((box.at(-1) as { message: string }).message);
      return Promise.resolve({ response: given, checkboxChecked: false });
    };
  }, response);
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
}

export const approve = ({ page }: Desktop, address: string) =>
  page.evaluate(([key, server]) => (Reflect.get(window, key) as Bridge).approveServer(server), [
    BRIDGE_KEY,
    address,
  ] as const);
