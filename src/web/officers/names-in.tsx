import { useOfficerNames } from './use-officer-names.ts';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** A sentence of the API with the names of officers where it has their ids: nobody knows anyone by an id. */
export const OfficerNamesIn = ({ text }: Readonly<{ text: string }>) => {
  const nameOf = useOfficerNames();
  return text.replace(ID, (id) => nameOf(id));
};
