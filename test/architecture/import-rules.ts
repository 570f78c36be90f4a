import { join, matchesGlob, relative, sep } from 'node:path';
import { GATEKEEPERS, ROOMS, type Room } from './import-table.ts';
import { type Import, importsBelow } from './read-imports.ts';

/** What is wrong with the imports of a room, each as a sentence. */
export const faultsOf = (room: Room, root: string): readonly string[] =>
  importsBelow(join(root, room.folder)).flatMap((each) => {
    const fault = faultOf(each, room, root);
    return fault ? [`${relative(root, each.file)} imports ${each.specifier}: ${fault} ${room.why}`] : [];
  });

const faultOf = ({ file, specifier, isTypeOnly }: Import, room: Room, root: string): string | undefined => {
  if (specifier.startsWith('.')) {
    const target = join(file, '..', specifier);
    const stays = target.startsWith(join(root, room.folder) + sep);
    return stays ? undefined : 'a relative path that leaves its room hides that it does.';
  }
  if (specifier.startsWith('#')) return faultOfRoom(specifier, isTypeOnly, room);
  const gatekeeper = GATEKEEPERS[specifier];
  if (gatekeeper !== undefined) {
    return gatekeeper === room.name ? undefined : `only ${gatekeeper} may.`;
  }
  if (specifier.startsWith('node:')) {
    return room.withoutNode ? 'there is no Node where it runs.' : undefined;
  }
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return room.packages?.includes(packageName) ? undefined : 'the package is not on the list of this room.';
};

const faultOfRoom = (specifier: string, isTypeOnly: boolean, room: Room): string | undefined => {
  const name = specifier.slice(1).split('/')[0] ?? '';
  if (name === room.name) return 'inside a room imports are relative.';
  const doors = room.doors?.[name];
  if (doors !== undefined && !doors.some((door) => matchesGlob(specifier, `#${name}/${door}`))) {
    return `of ${name} it may use ${doors.join(', ')} only.`;
  }
  if (room.uses.includes(name)) return undefined;
  if (!room.knows?.includes(name)) return `${room.name} may not know ${name}.`;
  return isTypeOnly ? undefined : `${room.name} may know the types of ${name} only.`;
};

/** All of a room but its doors. */
const ajar = ({ doors = {} }: Room): readonly string[] =>
  Object.entries(doors).flatMap(([name, files]) => [`#${name}/**`, ...files.map((file) => `!#${name}/${file}`)]);

/** The same table as the linter understands it: it can't tell types from values, so it is the coarser net. */
export const lintOverrides = () =>
  ROOMS.map((room) => {
    const closed = ROOMS.filter(({ name }) => !room.uses.includes(name) && !room.knows?.includes(name));
    const gatekept = Object.entries(GATEKEEPERS).filter(([, gatekeeper]) => gatekeeper !== room.name);
    return {
      includes: [`${room.folder}/**`],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: {
                paths: Object.fromEntries(
                  gatekept.map(([specifier, gatekeeper]) => [specifier, { message: `Only ${gatekeeper} may.` }]),
                ),
                patterns: [{ group: [...closed.map(({ name }) => `#${name}/**`), ...ajar(room)], message: room.why }],
              },
            },
          },
        },
      },
    };
  });
