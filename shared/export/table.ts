/** A sheet as data, before it is a spreadsheet or a text file. */
export type TableCell = string | number | TableDate | null;

/** A calendar date, `2026-05-31`, that a spreadsheet keeps as a date. */
export interface TableDate {
  readonly date: string;
}

export interface TableColumn {
  readonly header: string;
  /** In characters of Latin text. */
  readonly width?: number;
}

export interface Table {
  /** The sheet's name. */
  readonly title: string;
  /** Said above the header: that the file holds private details, or what it leaves out. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}
