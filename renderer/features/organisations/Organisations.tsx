/** Filled by its feature. */
export default function Organisations() {
  return null;
}
