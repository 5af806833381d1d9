/** Filled by its feature. */
export default function Roster() {
  return null;
}
