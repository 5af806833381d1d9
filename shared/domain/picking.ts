/** Records as they are offered where a person chooses some of many. */

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Beside the label, to tell two of one name apart. */
  readonly detail?: string;
  /** Everything it is found by, folded by `searchFold`. */
  readonly search: string;
}

export interface PickerSource {
  /** Undefined for what is no longer there. */
  labelOf(id: string): string | undefined;
  /** In the order in which they are offered. */
  options(): readonly PickerOption[];
}
