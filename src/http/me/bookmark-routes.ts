import type { Desk } from '#desk/desk.ts';
import { refuse } from '../problems.ts';
import { operationRoute, type Route, readRoute } from '../route.ts';
import { addBookmark, listBookmarks, removeBookmark } from './bookmarks-contract.ts';

export type BookmarkDesk = Pick<Desk, 'bookmarks' | 'addBookmark' | 'removeBookmark'>;

/** One's own and nobody else's. That a place is marked says nothing of whether one may still look at it. */
export const bookmarkRoutes = (desk: BookmarkDesk): readonly Route[] => [
  readRoute(listBookmarks, async ({ reader }) => ({ body: { bookmarks: desk.bookmarks(reader.actor.officerId) } })),
  operationRoute(addBookmark, async ({ reader, body }) => {
    const added = desk.addBookmark(reader.actor.officerId, body);
    return added === undefined ? { problem: refuse({ code: 'DeskFull' }) } : { body: added };
  }),
  operationRoute(removeBookmark, async ({ reader, params: { bookmarkId } }) =>
    desk.removeBookmark(reader.actor.officerId, bookmarkId)
      ? { body: { bookmarkId } }
      : { problem: refuse({ code: 'NotFound' }) },
  ),
];
