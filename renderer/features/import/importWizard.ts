/** The wizard: which step, the spreadsheet in the worker, what was chosen, and what came of it. One per visit to the screen. */
import { newId } from '#renderer/data/device.ts';
import type { MissionStore } from '#renderer/data/missionStore.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import type { MissionState } from '#shared/domain/change/missionState.ts';
import { liveRows } from '#shared/domain/change/missionState.ts';
import type { AppliedImport, Choices, RowChoice } from '#shared/import/plan/applyImport.ts';
import { applyImport } from '#shared/import/plan/applyImport.ts';
import type { MappingDefaults } from '#shared/import/plan/mapping.ts';
import { recallMapping, rememberMapping } from '#shared/import/plan/mapping.ts';
import type { Cell } from '#shared/import/sheet.ts';
import type { Target } from '#shared/import/table/targets.ts';
import type { HeaderChoice, Known, PlannedImport, TableView } from './importProtocol.ts';
import { ImportSession, SessionEnded } from './importSession.ts';
import type { ImportError } from './importText.ts';
import { readRemembered, REMEMBERED_KEY } from './rememberedMappings.ts';

export type Source =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

export interface Columns {
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: HeaderChoice;
  readonly view: TableView;
  readonly targets: readonly (Target | null)[];
  readonly defaults: MappingDefaults;
  readonly sender: string;
  /** Whose mapping was taken over, or null where the columns were guessed. */
  readonly remembered: string | null;
}

export type Outcome =
  | { readonly kind: 'done'; readonly applied: AppliedImport; readonly undone: boolean }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'invalid'; readonly detail: string };

export type Step = 'choose' | 'columns' | 'check' | 'done';

export interface WizardState {
  readonly step: Step;
  readonly busy: { readonly doing: 'reading' | 'planning'; readonly name: string; readonly share: number } | null;
  readonly error: ImportError | null;
  readonly fileName: string;
  readonly columns: Columns | null;
  readonly planned: PlannedImport | null;
  readonly choices: Choices;
  readonly outcome: Outcome | null;
}

const START: WizardState = {
  step: 'choose',
  busy: null,
  error: null,
  fileName: '',
  columns: null,
  planned: null,
  choices: {},
  outcome: null,
};

const DEFAULTS: MappingDefaults = { origin: 'hongKong', organisation: '' };
const SENDER_CHARS = 120;

export class ImportWizard {
  readonly #workspace: Workspace;
  readonly #store: MissionStore;
  readonly #listeners = new Set<() => void>();
  #state: WizardState = START;
  #session: ImportSession | null = null;

  constructor(workspace: Workspace, store: MissionStore) {
    this.#workspace = workspace;
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): WizardState => this.#state;

  readonly open = (source: Source): void => {
    const busy = (share: number): WizardState['busy'] => ({ doing: 'reading', name: source.name, share });
    this.#set({ ...START, fileName: source.name, busy: busy(0) });
    void this.#ask(async (session) => {
      const onProgress = (share: number): void => this.#set({ busy: busy(share) });
      const read =
        'bytes' in source
          ? await session.call('readFile', { name: source.name, bytes: source.bytes }, onProgress)
          : await session.call('readText', { name: source.name, text: source.text });
      if (!read.ok) return { error: read.error };
      return { step: 'columns', columns: await this.#loadTable(session, read.value, 0, undefined) };
    });
  };

  /** A file that could not even be handed to the worker. */
  readonly fail = (error: ImportError): void => this.#set({ ...START, error });

  /** Ends whatever the worker is doing. */
  readonly cancel = (): void => {
    this.#session?.end('cancelled');
    this.#session = null;
    this.#set(START);
  };

  readonly startOver = (): void => this.#set(START);

  readonly chooseTable = (sheet: number, header: HeaderChoice): void => {
    const { sheets } = this.#columns();
    void this.#ask(async (session) => ({
      columns: await this.#loadTable(session, sheets, sheet, header),
      planned: null,
      choices: {},
    }));
  };

  readonly setTarget = (column: number, target: Target | null): void => {
    this.#patchColumns({ targets: this.#columns().targets.map((held, i) => (i === column ? target : held)) });
  };

  readonly setDefaults = (change: Partial<MappingDefaults>): void => {
    this.#patchColumns({ defaults: { ...this.#columns().defaults, ...change } });
  };

  readonly setSender = (sender: string): void => this.#set({ columns: { ...this.#columns(), sender } });

  readonly guessAgain = (): void => {
    this.#patchColumns({ targets: this.#columns().view.guess, defaults: DEFAULTS, remembered: null });
  };

  /** The dry run; kept when a person only looked back at the columns. */
  readonly check = (): void => {
    const { sheet, header, targets, defaults } = this.#columns();
    if (this.#state.planned !== null) {
      this.#set({ step: 'check' });
      return;
    }
    this.#set({ busy: { doing: 'planning', name: this.#state.fileName, share: 0 }, error: null });
    void this.#ask(async (session) => {
      const known = knownOf(this.#store.getSnapshot().state);
      const mapping = { columns: targets, defaults };
      const now = new Date().toISOString();
      const planned = await session.call('plan', { sheet, header, mapping, known, now });
      return planned.ok
        ? { step: 'check', planned: planned.value, choices: {} }
        : { step: 'choose', error: planned.error };
    });
  };

  readonly back = (): void => this.#set({ step: this.#state.step === 'check' ? 'columns' : 'choose' });

  readonly decide = (line: number, choice: RowChoice): void => this.decideAll({ [line]: choice });

  readonly decideAll = (choices: Choices): void => this.#set({ choices: { ...this.#state.choices, ...choices } });

  /** One transaction: the whole import, or nothing of it. */
  readonly commit = (): void => {
    const { planned, choices } = this.#state;
    if (planned === null) return;
    const context = { now: new Date().toISOString(), newId };
    const applied = applyImport(this.#store.getSnapshot().state, planned.plan, choices, context);
    const label = { key: 'importPeople', params: { count: applied.added + applied.updated } };
    const committed = this.#store.commit(label, applied.ops);
    if (committed.ok) {
      this.#set({ step: 'done', outcome: { kind: 'done', applied, undone: false } });
      void this.#remember();
      return;
    }
    const [first] = committed.error.kind === 'invalid' ? committed.error.problems : [];
    const outcome: Outcome =
      first === undefined ? { kind: 'readOnly' } : { kind: 'invalid', detail: `${first.path}: ${first.reason}` };
    this.#set({ step: 'done', outcome });
  };

  /** Takes the import back, as long as nothing was changed after it. */
  readonly undo = (): void => {
    const { outcome } = this.#state;
    const last = this.#store.getSnapshot().stacks.undo.at(-1);
    if (outcome?.kind !== 'done' || last?.label.key !== 'importPeople') return;
    if (this.#store.undo()) this.#set({ outcome: { ...outcome, undone: true } });
  };

  /** Cells of these lines, for the file of what was not taken. */
  readonly cells = async (lines: readonly number[]): Promise<ReadonlyMap<number, readonly Cell[]>> => {
    const { sheet, header } = this.#columns();
    if (this.#session === null) return new Map();
    const rows = await this.#session.call('cells', { sheet, header, lines });
    return new Map(rows.map((row) => [row.line, row.cells]));
  };

  readonly close = (): void => {
    this.#session?.end('cancelled');
    this.#session = null;
  };

  #set(change: Partial<WizardState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #columns(): Columns {
    const { columns } = this.#state;
    if (columns === null) throw new Error('no table is open');
    return columns;
  }

  /** Another reading of the rows makes the dry run and what was decided on it void. */
  #patchColumns(change: Partial<Columns>): void {
    this.#set({ columns: { ...this.#columns(), ...change }, planned: null, choices: {} });
  }

  async #ask(work: (session: ImportSession) => Promise<Partial<WizardState>>): Promise<void> {
    this.#session ??= new ImportSession();
    const own = this.#session;
    try {
      this.#set({ ...(await work(own)), busy: null });
    } catch (error) {
      if (!(error instanceof SessionEnded)) throw error;
      if (this.#session === own) this.#session = null;
      if (error.failure !== 'cancelled') this.#set({ ...START, error: { kind: error.failure } });
    }
  }

  async #loadTable(
    session: ImportSession,
    sheets: readonly string[],
    sheet: number,
    header: HeaderChoice,
  ): Promise<Columns> {
    const view = await session.call('table', { sheet, header });
    const held = readRemembered(await this.#workspace.readSetting(REMEMBERED_KEY));
    const remembered = recallMapping(held, view.headers);
    return {
      sheets,
      sheet,
      header,
      view,
      targets: remembered?.columns ?? view.guess,
      defaults: remembered?.defaults ?? DEFAULTS,
      sender: remembered?.sender ?? view.title.slice(0, SENDER_CHARS),
      remembered: remembered?.sender ?? null,
    };
  }

  async #remember(): Promise<void> {
    const { sender, view, targets, defaults } = this.#columns();
    const held = readRemembered(await this.#workspace.readSetting(REMEMBERED_KEY));
    const usedAt = new Date().toISOString();
    const entry = { sender, headers: view.headers, columns: targets, defaults, usedAt };
    await this.#workspace.writeSetting(REMEMBERED_KEY, rememberMapping(held, entry));
  }
}

function knownOf(state: MissionState): Known {
  return {
    missionId: state.missionId,
    people: liveRows(state, 'people'),
    organisations: liveRows(state, 'organisations'),
    groups: liveRows(state, 'groups'),
    travellers: liveRows(state, 'travellers'),
  };
}
