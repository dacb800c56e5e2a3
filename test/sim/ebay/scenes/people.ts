/** The buyers of the shop. The names are invented. */
export const PEOPLE = [
  { username: 'lena.k', name: 'Lena Krause' },
  { username: 'tom_bowers_88', name: 'Tom Bowers' },
  { username: 'miriam-photo', name: 'Miriam Adler' },
  { username: 'jackson.w', name: 'Jackson Wills' },
  { username: 'petit_objectif', name: 'Camille Laurent' },
  { username: 'o_haddad', name: 'Omar Haddad' },
  { username: 'kirsty*film', name: 'Kirsty Munro' },
  { username: 'bigsur_dan', name: 'Dan Ortega' },
  { username: 'yuki.shoots', name: 'Yuki Tanabe' },
  { username: 'greta_h_1962', name: 'Greta Hoffmann' },
  { username: 'southpaw.ali', name: 'Alison Reyes' },
  { username: 'n.vanderberg', name: 'Nora van der Berg' },
] as const;

/** What buyers write, by why they write. */
export const WORDS = {
  damaged: [
    'The parcel was crushed and the top plate is cracked, see photos. I would like my money back.',
    'Das Gehäuse hat einen Riss, der auf den Bildern nicht zu sehen war. <Bitte> um Rücksendung & Erstattung.',
    'Arrived broken :( the shutter does not fire at all.',
  ],
  different: [
    "L'objectif reçu n'est pas celui de l'annonce : monture différente.",
    'Listing said "tested, works". It does not wind on. *Very* disappointed.',
  ],
  regret: ['I found one in my attic, so I no longer need it.', 'Bought it by accident, sorry!', 'Too big for my bag.'],
  missing: [
    'It should have been here a week ago. Tracking has not moved since the 9th.',
    'Tracking says delivered but nothing is here, the neighbours have not got it either.',
    'Wo bleibt mein Paket?',
  ],
} as const;
