/** Filled by its feature. */
export default function Documents() {
  return null;
}
