import { removeSavedFilter, saveFilter } from '#http/me/saved-filters-contract.ts';
import { operate } from '../api/client.ts';
import { savedFiltersQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { KeptPlaces } from '../shell/kept-places.tsx';
import { type RegisterSearch, registerParameters, registerSearch } from './register-search.ts';

type SavedFiltersProps = Readonly<{ search: RegisterSearch; onChoose: (search: RegisterSearch) => void }>;

/** Views of the register. */
export const SavedFilters = ({ search, onChoose }: SavedFiltersProps) => {
  const { t } = useWords();
  return (
    <KeptPlaces
      query={savedFiltersQuery}
      keptIn={({ filters }) =>
        filters.map(({ filterId, name, query }) => ({
          id: filterId,
          name,
          choose: () => onChoose(registerSearch(Object.fromEntries(new URLSearchParams(query)))),
        }))
      }
      keep={(name) => operate(saveFilter, {}, { name, query: queryOf(search) })}
      remove={(filterId) => operate(removeSavedFilter, { filterId }, {})}
      words={{
        title: t('register.saved'),
        none: t('register.savedNone'),
        remove: (name) => t('register.savedRemove', { name }),
        keep: t('register.save'),
        name: t('register.saveName'),
        confirm: t('register.saveConfirm'),
      }}
    />
  );
};

/** As it stands in an address, without the moment: a saved filter is of whatever moment it is used at. */
const queryOf = (search: RegisterSearch): string => {
  const given = registerParameters.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [[name, value]];
  });
  return new URLSearchParams(given).toString();
};
