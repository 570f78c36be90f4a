import { z } from 'zod';

/** Ngạch, lowest first: no inspector's rank, thanh tra viên, thanh tra viên chính, thanh tra viên cao cấp. */
export const rankSchema = z.enum(['official', 'inspector', 'senior-inspector', 'high-level-inspector']);
export type Rank = z.infer<typeof rankSchema>;

export const isRankAtLeast = (rank: Rank, minimum: Rank): boolean =>
  rankSchema.options.indexOf(rank) >= rankSchema.options.indexOf(minimum);
