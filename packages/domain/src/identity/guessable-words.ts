/**
 * Words, names and runs of keys that people build passwords from, lower case. Guessing programs try them
 * first, with a year behind and a capital in front, so they count as one character (see password-rule.ts).
 */
const lines = `
password passwort passwd passphrase haslo kennwort motdepasse contrasena parola salasana losenord wachtwoord
secret geheim tajne confidential private letmein openup opensesame sesame welcome willkommen witaj bienvenue
login logon signin access admin administrator root superuser sysadmin user guest test tester testing demo
example sample default changeme change temp temporary newpass system server network internet computer laptop
windows linux google facebook apple samsung microsoft android yahoo hotmail gmail youtube twitter instagram
redress complaint complaints quality qwerty qwertz azerty qazwsx asdfgh zxcvbn keyboard
master mistress monster dragon tiger lion eagle falcon phoenix wolf shark panther monkey donkey horse pony
puppy kitten kitty doggy buster bandit rocky shadow smokey ginger pepper cookie coffee chocolate banana orange
apples cherry lemon peanut butter cheese bacon pizza burger sugar honey candy cupcake muffin pumpkin
summer winter spring autumn january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning midnight
love lover iloveyou loveyou iloveu forever always sweetheart darling angel angels princess prince queen king
beautiful gorgeous sexy babygirl babyboy baby daddy mommy mother father brother sister family friend friends
jesus christ blessed heaven faith hope grace trinity church maria michael daniel david robert thomas andrew
joshua matthew anthony william richard charles george martin peter pawel piotr marek adam anna kasia joanna
magda agnieszka karolina natalia monika jessica jennifer ashley amanda nicole michelle samantha elizabeth
stephanie charlotte victoria olivia sophie hannah alexander alexandra christopher christian dominik sebastian
jordan taylor morgan hunter cooper parker bailey maggie sophia buddy lucky charlie oliver leo max
football fussball futbol soccer baseball basketball hockey tennis golfer cricket rugby swimming running
liverpool chelsea arsenal barcelona realmadrid juventus manchester united everton bayern dortmund
ferrari porsche mercedes bmw audi toyota honda corvette mustang camaro harley yamaha
superman batman spiderman ironman starwars startrek skywalker pokemon pikachu naruto matrix hogwarts gandalf
minecraft nintendo playstation xbox warcraft gamer killer hacker ninja samurai warrior soldier ranger
freedom liberty america american england scotland ireland poland polska germany deutschland france paris london
berlin warsaw warszawa krakow moscow madrid berlin sweden norway finland canada mexico brazil china beijing
sunshine rainbow flower flowers butterfly diamond silver golden purple yellow orange black white green blue red
thunder lightning storm ocean river mountain forest garden island star stars moon galaxy planet earth
music guitar piano rockstar metallica nirvana slipknot eminem beatles queen
money dollar million lottery casino success winner champion lucky number hello hallo czesc goodbye whatever
nothing something anything everything trustno nobody somebody please thanks sorry fuckyou asshole bitch bullshit
work office company business manager boss factory production customer service support helpdesk security
correcthorsebatterystaple maytheforcebewithyou tobeornottobe ilovemyjob livelaughlove onceuponatime
`

export const guessableWords: readonly string[] = [...new Set(lines.trim().split(/\s+/))]
  .filter((word) => word.length >= 4)
  .sort((a, b) => b.length - a.length)

/** Neighbours on a keyboard, in the alphabet and in counting; walked in both directions. */
export const walks: readonly string[] = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '!@#$%^&*()',
]
