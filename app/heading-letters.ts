/**
 * Owns when a page is shown first: once its headings have their letters, and those of the interface have come or are
 * given up. The style sheet keeps it hidden (heading-letters.css); how long that takes a computer, only a script knows.
 */

/** A browser gives up letters that are `optional` after this long, in ms. */
const optionalPeriod = 100;

/**
 * As text for the page's first script, which runs before the style sheets are there: it waits for the first frame. What
 * it ends is an animation and no attribute, so what React compares stays as the server sent it.
 */
export const lettersScript = `!async function(){let d=document,b,f=()=>new Promise(requestAnimationFrame);do await f();while(!(b=d.body));b.offsetWidth;await Promise.all([d.fonts.load("600 1em Heading"),Promise.race([d.fonts.ready,new Promise(r=>setTimeout(r,${optionalPeriod}))])]);await f();b.getAnimations().map(a=>a.finish())}()`;
