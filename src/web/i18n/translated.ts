/** Another language of the same sentences: not one less, not one more, but that it may tell one from many. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
} & {
  readonly [Key in keyof Words as Key extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};
