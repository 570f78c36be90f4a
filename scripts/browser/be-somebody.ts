import type { BrowserContext } from 'playwright-core';

/**
 * Somebody of the demo, in his first role: what the chooser does, without its screen.
 *
 * @throws Error when the chooser does not know the person or refuses
 */
export const beSomebody = async ({ request }: BrowserContext, name: string): Promise<void> => {
  const { persons } = (await (await request.get('/api/v1/chooser')).json()) as Chooser;
  const person = persons.find((each) => each.name === name && each.roles.length > 0);
  const role = person?.roles[0]?.role;
  if (person === undefined || role === undefined) throw new Error(`the chooser does not know ${name}`);
  const answer = await request.post('/api/v1/chooser', { data: { officerId: person.officerId, role } });
  if (!answer.ok()) throw new Error(`the chooser refuses ${name}: ${await answer.text()}`);
};

type Chooser = Readonly<{
  persons: readonly Readonly<{ officerId: string; name: string; roles: readonly Readonly<{ role: string }>[] }>[];
}>;
