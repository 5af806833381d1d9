/**
 * The addresses that may be handed to the system. Other schemes start programs (`file:`, `smb:`, `ms-msdt:`) or send in the
 * clear (`http:`). Anchored at both ends and without blanks, so that a URL parser cannot read another scheme out of it.
 */
const OUTSIDE = /^(?:https:\/\/|mailto:|tel:)[^\s\\\p{Cc}]+$/iu;

export function isOutsideUrl(address: string): boolean {
  return address.length <= 4000 && OUTSIDE.test(address);
}
