/** Filled by its feature. */
export default function Overview() {
  return null;
}
