/** Owns the words by which a sentence names the options of filters, in English and Spanish. */

import type { FilterKey, filterTable } from "../filters/filters";

type Table = typeof filterTable;
/** The parameters that have a closed list of options. */
export type OptionKey = { [K in FilterKey]: Table[K] extends { options: object } ? K : never }[FilterKey];
type OptionsOf<K extends OptionKey> = keyof Table[K]["options"] & string;

/**
 * Phrases for each option, with bars between them; one that stands at several options means all of them. `null`:
 * a sentence can't ask for it, or another rule of the grammar reads it. A row of the filter table with options does
 * not compile without an entry here.
 */
export const optionWords = {
  degree: {
    associate: "associate|associates|aas|associate of applied science|associate of science|undergraduate|undergrad",
    bachelors:
      "bachelor|bachelors|bs|bsc|ba|bachelor of science|bachelor of arts|undergraduate|undergrad|licenciatura|grado|pregrado",
    masters:
      "master|masters|ms|msc|meng|master of science|master of arts|master of engineering|graduate school|grad school|graduate|postgraduate|maestria|maestrias|posgrado",
    doctorate:
      "doctorate|doctoral|phd|doctor of philosophy|dba|graduate school|grad school|graduate|postgraduate|doctorado",
    "undergraduate-certificate":
      "undergraduate certificate|undergraduate certificates|certificate|certificates|cert|certs|certificado|certificados|diplomado",
    "graduate-certificate":
      "graduate certificate|graduate certificates|grad certificate|postgraduate certificate|certificate|certificates|cert|certs|graduate|postgraduate|certificado|certificados|diplomado",
  },
  delivery: {
    online: "online|remote|remotely|distance|distance learning|from home|en linea|a distancia|virtual|por internet",
    "on-campus": "on campus|in person|campus|in the classroom|face to face|presencial|en persona",
    hybrid: "hybrid|blended|low residency|hibrido|hibrida|semipresencial",
  },
  cost_basis: {
    published: "no estimates|without estimates|stated price|stated prices|published price|published prices",
  },
  part_time: {
    yes: "part time|while working|while i work|beside work|besides work|alongside work|tiempo parcial|medio tiempo",
  },
  evening: {
    yes: "evening|evenings|evening classes|in the evening|in the evenings|at night|night classes|weekend|weekends|on weekends|weekend classes|por la noche|fines de semana|nocturno|nocturna",
  },
  gre: {
    none: "no gre|without gre|without the gre|gre not required|gre not needed|no gre required|no gre needed|gre free|gre waived|sin gre|sin el gre",
    optional: "gre optional|optional gre|gre opcional",
    required: "gre required|with gre|gre requerido",
  },
  deadline: {
    open: "still open|deadline not passed|deadline open|open deadline|open for applications|accepting applications|can still apply|rolling admission|rolling admissions",
  },
  audience: { limited: "only for some|also only for some|for employees" },
  accreditation: { named: "accredited|accreditation|acreditado|acreditada" },
  stem: { yes: "stem|stem designated|stem designation|stem opt" },
  outcomes: {
    known: "outcomes|outcomes known|known outcomes|debt known|earnings known|debt and earnings|graduate earnings",
  },
  subject: {
    "artificial-intelligence": "artificial intelligence|ai|inteligencia artificial|ia",
    "machine-learning": "machine learning|ml|aprendizaje automatico",
    "data-science": "data science|ciencia de datos|ciencias de datos",
    "computer-science": "computer science|cs|ciencias de la computacion|informatica",
    robotics: "robotics|robots|robotica",
    "natural-language-processing": "natural language processing|nlp|procesamiento de lenguaje natural",
    "computer-vision": "computer vision|vision artificial",
    "ai-in-business": "ai in business|ai for business|business ai|business|negocios",
    "ai-in-health":
      "ai in health|ai for health|ai in healthcare|ai in medicine|ai in health care|health ai|health|healthcare|health care|medicine|medical|salud|medicina",
    other: null,
  },
  state: null,
  control: {
    public: "public|state university|state school|state college|publica|publico",
    "private-nonprofit": "private|nonprofit|non profit|not for profit|private nonprofit|privada|privado",
    "private-for-profit": "private|for profit|forprofit|private for profit|privada|privado",
  },
  unknown: null,
  resident: null,
  sort: {
    relevance: null,
    degree: null,
    cost: "cheap|cheapest|cheaper|affordable|most affordable|inexpensive|least expensive|low cost|lowest cost|lowest price|lowest tuition|low tuition|low price|economico|economica|barato|barata|baratos|baratas|mas barato|mas barata",
    "-cost": "most expensive|highest price|dearest",
    duration: "quick|quickest|fast|fastest|short|shortest|accelerated|rapido|rapida|mas corto|mas corta",
    name: null,
    institution: null,
    distance: "nearest|closest|mas cerca",
    checked: "latest checked|last checked|recently checked",
  },
  view: null,
} as const satisfies { readonly [K in OptionKey]: Readonly<Record<OptionsOf<K>, string | null>> | null };

/** The rules of the grammar that read what has no closed list; see `grammar.ts`. */
type Rule = "price" | "duration" | "place" | "institution" | "rest";
/** Which of them fills each parameter that has none; null: no sentence can. */
export const ruleOf = {
  q: "rest",
  min_cost: "price",
  max_cost: "price",
  max_months: "duration",
  institution: "institution",
  near: "place",
  within: "place",
  page: null,
  compare: null,
} as const satisfies Record<Exclude<FilterKey, OptionKey>, Rule | null>;

/** What somebody from a state is called. */
export const demonyms =
  "AL alabamian|AK alaskan|AZ arizonan|AR arkansan|CA californian|CO coloradan|CT connecticuter|DE delawarean|FL floridian|GA georgian|HI hawaiian|ID idahoan|IL illinoisan|IN hoosier|IA iowan|KS kansan|KY kentuckian|LA louisianan|ME mainer|MD marylander|MA bay stater|MI michigander|MN minnesotan|MS mississippian|MO missourian|MT montanan|NE nebraskan|NV nevadan|NH new hampshirite|NJ new jerseyan|NM new mexican|NY new yorker|NC north carolinian|ND north dakotan|OH ohioan|OK oklahoman|OR oregonian|PA pennsylvanian|RI rhode islander|SC south carolinian|SD south dakotan|TN tennessean|TX texan|UT utahn|VT vermonter|VA virginian|WA washingtonian|WV west virginian|WI wisconsinite|WY wyomingite";

/** Words that ask for nothing by themselves. */
export const fillers: ReadonlySet<string> = new Set(
  (
    "a an the of for in at with and or to on by from into as is are be am do does can could would like that which what where who how " +
    "i im me my we us you your want need find show give get look looking search searching please some any all one ones there " +
    "program programs programme programmes degree degrees course courses class classes study studies studying school schools " +
    "college colleges university universities option options offered offering offer best top good great cost costs price priced prices tuition but " +
    "under below over above within up least most more less than max min near around between resident residents residente residentes live living lives miles mile month months year years dollars " +
    "usa un una el la los las de del en con para por y o que programa programas carrera carreras universidad universidades"
  ).split(" "),
);

/** Words that turn round what comes next. */
export const negations: ReadonlySet<string> = new Set(["not", "no", "non", "without", "except", "excluding", "sin"]);
