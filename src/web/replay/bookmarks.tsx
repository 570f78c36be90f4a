import { addBookmark, removeBookmark } from '#http/me/bookmarks-contract.ts';
import { operate } from '../api/client.ts';
import { type Bookmark, bookmarksQuery } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { KeptPlaces } from '../shell/kept-places.tsx';

type BookmarksProps = Readonly<{
  scope: string;
  /** Where one stands; null: before the first event, which nobody marks. */
  number: number | null;
  onChoose: (bookmark: Bookmark) => void;
}>;

/** Places in the ledger: what is walked through, and the event. */
export const Bookmarks = ({ scope, number, onChoose }: BookmarksProps) => {
  const { t } = useWords();
  return (
    <KeptPlaces
      query={bookmarksQuery}
      keptIn={({ bookmarks }) =>
        bookmarks.map((bookmark) => ({
          id: bookmark.bookmarkId,
          name: bookmark.name,
          note: t('live.number', { number: bookmark.number }),
          choose: () => onChoose(bookmark),
        }))
      }
      {...(number === null ? {} : { keep: (name: string) => operate(addBookmark, {}, { name, scope, number }) })}
      remove={(bookmarkId) => operate(removeBookmark, { bookmarkId }, {})}
      words={{
        title: t('replay.bookmarks'),
        none: t('replay.noBookmarks'),
        remove: (name) => t('replay.removeBookmark', { name }),
        keep: t('replay.addBookmark', { number: number ?? 0 }),
        name: t('replay.bookmarkName'),
        confirm: t('replay.saveBookmark'),
      }}
    />
  );
};
