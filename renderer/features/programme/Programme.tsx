/** Filled by its feature. */
export default function Programme() {
  return null;
}
