// Words that stand before or behind a name and are not part of it, in lower case. Where the same word is also a name
// (Ma, Gen, Ing), it is listed with a full stop and counts only when written with one.

const toWordSet = (text: string) => new Set(text.split(/\s+/));

/** Before the name, in English, German, Dutch, Danish, Norwegian, Swedish, Finnish, French, Spanish, Portuguese, Italian, Polish, Czech, Turkish, Russian, Greek, Arabic, Hebrew, Hindi and Malay. */
export const honorifics = toWordSet(
  `mr mrs ms miss mx sir dame dr prof professor rev reverend fr. hon. capt. col. gen. lt. sgt. herr frau dipl. ing. mag.
  dhr mevr mw drs ir. hr. fru frk fröken rouva neiti mme mlle mgr me. sr sra srta doña dra sig. sigra dott dottssa avv
  pani mudr judr phdr bayan г-н г-жа д-р проф κ. κα δρ السيد السيدة الدكتور الدكتورة د. أ. מר גב׳ ד״ר פרופ׳
  श्री श्रीमती डॉ shri smt encik puan datuk`,
);

/** Behind the name: generations, degrees and orders, and how one is addressed in Japanese, Korean, Chinese, Turkish and Hindi. */
export const suffixes = toWordSet(
  `jr sr jnr snr junior senior ii iii iv vii viii phd edd md rn mph dds dvm esq mba msc bsc ma. ba. llb llm cpa obe mbe cbe frs
  júnior hijo fils père csc dsc さん 様 さま 氏 先生 君 씨 님 女士 小姐 bey hanım जी`,
);

/** True where a set holds the word, or each part of 'Dr.-Ing.', as written or without its full stops: 'Jr.', but not 'J.R.'. */
export function includesWord(word: string, list: ReadonlySet<string>): boolean {
  const whole = word.toLowerCase();
  const isListed = (part: string) => {
    const bare = part.replaceAll('.', '');
    return (list.has(bare) && !/^[js]\.r/.test(part)) || (part.endsWith('.') && list.has(`${bare}.`));
  };
  return list.has(whole) || whole.split('-').every(isListed);
}
