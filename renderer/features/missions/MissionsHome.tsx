/** Filled by its feature. */
export default function MissionsHome() {
  return null;
}
