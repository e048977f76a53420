// Leftovers of blog themes: dates with the random name of an account behind them, and a count of comments (DEFECTS §6).
import { startingDate } from '../../../english/metadata.ts';

/** Pairs of letters that hardly any word or name has, in English, pinyin or another language in Latin letters. */
const RARE: ReadonlySet<string> = new Set(
  (
    'bq bx bz cb cf cg cj cp cv cw cx dx dz fb fc fd fg fh fj fk fm fn fp fq fv fw fx fz gb gc gd gf gj gk gp gq gt gv gw gx gz hb hc hd hf hg hh hj hk hp hq hv hw hx hz ' +
    'iy jb jc jd jf jg jh jj jk jl jm jn jp jq jr js jt jv jw jx jy jz kb kc kd kf kg kj km kp kq kt kv kx kz lj lq lx lz mg mj mk mq mt mv mw mx mz nx pb pc pd pf pg pj pk pm pn pq pv pw px pz ' +
    'qa qb qc qd qe qf qg qh qj qk ql qm qn qo qp qq qr qs qt qv qw qx qy qz rj rq rx rz sb sd sg sj sv sx sz tb td tf tg tj tk tn tp tq tv tx ' +
    'uq uw ux uy vb vc vd vf vg vh vj vk vl vm vn vp vq vr vs vt vu vv vw vx vy vz wb wc wd wf wg wj wk wm wp wq wt wu wv ww wx wz xb xd xf xg xj xk xl xm xn xq xr xs xv xw xx xz ' +
    'yb yc yf yg yh yj yk yq yv yw yx yy yz zb zc zd zf zg zj zk zm zn zp zq zr zs zt zv zw zx zy'
  ).split(' '),
);
const RANDOM = /^[a-z]{6,10}$/u;
const HEAP = /[bcdfghjklmnpqrstvwxz]{4,}/u;
/** Heaps of consonants that words do have. */
const WORDLY =
  /ngst|ghts|tchs|rths|ndst|lfth|ngth|nths|ckst|ghtl|ghtn|ghtf|rtsc|ntsc|rsch|ndsc|lpht|phth|schl|schm|schw|ltsch|tsch|sthm|ndch|ngsh|ngch|ngzh|nghw|ngsw|ndsh/gu;

/** Fails the word test: no vowel, a heap of consonants, or two pairs of letters that words do not have. */
export function isRandom(word: string): boolean {
  if (!RANDOM.test(word)) return false;
  if (!/[aeiouy]/u.test(word)) return true;
  let rare = 0;
  for (let at = 1; at < word.length; at++) if (RARE.has(word.slice(at - 1, at + 1))) rare++;
  return rare >= 2 || (rare >= 1 && HEAP.test(word.replace(WORDLY, '')));
}

/** What is left over on a line, from `start`, and the random string if there is one. */
export interface Leftover {
  readonly start: number;
  readonly word?: string;
}

const BEHIND_DATE =
  /^[\s|,·-]{1,4}(?:by )?(?:([a-z]{6,10})(?:[\s|,·-]{1,4}(\d{1,4}))?|(\d{1,4}))(?:[\s|,·-]{1,4}(by|comments?))?$/iu;
const CATEGORY = /^(?:category|categories|posted in|filed under|author|by)\s?[:：]?\s([a-z]{6,10})$/iu;
const BULLET = /^[-*+•·▪●■◆]\s{1,3}([a-z]{6,10})$/u;

/** Reads a line as the leftover of a theme; `text` is the line as it stands. */
export function themeLeftover(text: string): Leftover | undefined {
  if (text.length > 80) return undefined;
  const date = startingDate(text);
  if (date > 0) {
    const match = BEHIND_DATE.exec(text.slice(date));
    if (!match) return undefined;
    const [, word, , count, label] = match;
    if (word !== undefined) return word !== 'by' && isRandom(word) ? { start: date, word } : undefined;
    return count === '0' || label !== undefined ? { start: date } : undefined;
  }
  const word = (CATEGORY.exec(text) ?? BULLET.exec(text))?.[1];
  return word !== undefined && isRandom(word) ? { start: 0, word } : undefined;
}
