import { looksLikeCard, readCards } from '../vcard/readCards.ts';
import type { ReadContact } from './contact.ts';
import { readSignature } from './readSignature.ts';

/** Whatever was typed or pasted: the cards of it, else one contact read off the lines. */
export function readContacts(text: string): readonly ReadContact[] {
  const cards = looksLikeCard(text) ? readCards(text) : [];
  return cards.length > 0 ? cards : [readSignature(text)];
}
