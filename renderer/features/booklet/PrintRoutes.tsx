/** Filled by its feature. */
export default function PrintRoutes() {
  return null;
}
