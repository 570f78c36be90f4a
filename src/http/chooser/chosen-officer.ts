import type { Request } from 'express';
import { roleSchema } from '#domain/envelope.ts';
import { idSchema } from '#domain/text.ts';
import type { Asking } from '../gate.ts';

export const CHOSEN_COOKIE = 'chosen-officer';

/**
 * Who the caller says to be: header `X-Demo-Officer` (and `X-Demo-Role`), else the cookie of the chooser. Only who he is
 * comes from here; a role that he names and does not hold gives him nothing. Anything unreadable is nobody.
 */
export const chosenOfficer = (request: Request): Asking | undefined => {
  const header = request.get('X-Demo-Officer');
  if (header !== undefined) return askingFrom(header, request.get('X-Demo-Role'));
  const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const mine = cookies.filter((pair) => pair.startsWith(`${CHOSEN_COOKIE}=`));
  // Two cookies of one name: somebody planted one of them.
  const [pair] = mine;
  if (pair === undefined || mine.length > 1) return undefined;
  const [officerId = '', role] = pair.slice(CHOSEN_COOKIE.length + 1).split('.');
  return askingFrom(officerId, request.get('X-Demo-Role') ?? role);
};

const askingFrom = (officerId: string, role: string | undefined): Asking | undefined => {
  if (!idSchema.safeParse(officerId).success) return undefined;
  if (role === undefined || role === '') return { officerId, role: undefined };
  const known = roleSchema.safeParse(role);
  return known.success ? { officerId, role: known.data } : undefined;
};

/** For this browser session and this site only; scripts cannot read it. */
export const chosenCookie = ({ officerId, role }: Asking): string =>
  `${CHOSEN_COOKIE}=${role === undefined ? officerId : `${officerId}.${role}`}; Path=/; HttpOnly; SameSite=Strict`;
