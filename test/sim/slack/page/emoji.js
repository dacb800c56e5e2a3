const names = `+1 👍,thumbsup 👍,-1 👎,thumbsdown 👎,100 💯,1234 🔢,alarm_clock ⏰,arrow_down ⬇️,arrow_left ⬅️,arrow_right ➡️,arrow_up ⬆️,
arrows_counterclockwise 🔄,bangbang ‼️,bar_chart 📊,bell 🔔,no_bell 🔕,black_circle ⚫,blush 😊,bookmark 🔖,books 📚,boom 💥,broom 🧹,bug 🐛,bulb 💡,
calendar 📅,card_index_dividers 🗂️,chart_with_upwards_trend 📈,chart_with_downwards_trend 📉,clap 👏,clipboard 📋,clock1 🕐,clock3 🕒,clock4 🕓,
confetti_ball 🎊,construction 🚧,cop 👮,credit_card 💳,cry 😢,dart 🎯,date 📅,dollar 💵,door 🚪,earth_americas 🌎,email 📧,envelope ✉️,exclamation ❗,
eyes 👀,face_with_monocle 🧐,file_folder 📁,fire 🔥,gear ⚙️,gift 🎁,globe_with_meridians 🌐,grey_question ❔,grin 😁,grinning 😀,
hammer_and_wrench 🛠️,handshake 🤝,heart ❤️,heavy_check_mark ✔️,heavy_minus_sign ➖,heavy_plus_sign ➕,heavy_multiplication_x ✖️,hourglass ⌛,
hourglass_flowing_sand ⏳,house 🏠,hugging_face 🤗,inbox_tray 📥,incoming_envelope 📨,information_source ℹ️,joy 😂,key 🔑,label 🏷️,large_blue_circle 🔵,
large_green_circle 🟢,large_orange_circle 🟠,large_purple_circle 🟣,large_yellow_circle 🟡,large_blue_square 🟦,large_green_square 🟩,large_red_square 🟥,
large_yellow_square 🟨,link 🔗,lock 🔒,loudspeaker 📢,mag 🔍,mailbox 📫,mega 📣,memo 📝,money_with_wings 💸,moneybag 💰,moon 🌔,muscle 💪,
negative_squared_cross_mark ❎,no_entry ⛔,no_entry_sign 🚫,octagonal_sign 🛑,ok 🆗,ok_hand 👌,outbox_tray 📤,package 📦,page_facing_up 📄,paperclip 📎,
partying_face 🥳,pencil 📝,pencil2 ✏️,pray 🙏,purse 👛,pushpin 📌,question ❓,radio_button 🔘,rage 😡,raised_hands 🙌,receipt 🧾,recycle ♻️,
red_circle 🔴,repeat 🔁,robot_face 🤖,rocket 🚀,rotating_light 🚨,satellite 🛰️,scales ⚖️,see_no_evil 🙈,shield 🛡️,ship 🚢,shopping_trolley 🛒,
shopping_bags 🛍️,slightly_smiling_face 🙂,slightly_frowning_face 🙁,smile 😄,smiley 😃,snooze 💤,zzz 💤,sob 😭,sos 🆘,sparkles ✨,speech_balloon 💬,
star ⭐,stopwatch ⏱️,sunglasses 😎,sweat_smile 😅,tada 🎉,telephone_receiver 📞,thinking_face 🤔,timer_clock ⏲️,traffic_light 🚦,triangular_flag_on_post 🚩,truck 🚚,
unlock 🔓,wastebasket 🗑️,warning ⚠️,wave 👋,white_check_mark ✅,ballot_box_with_check ☑️,white_circle ⚪,wink 😉,wrench 🔧,x ❌,zap ⚡,
bust_in_silhouette 👤,busts_in_silhouette 👥,leftwards_arrow_with_hook ↩️,arrow_right_hook ↪️,mailbox_with_mail 📬,printer 🖨️,test_tube 🧪,abacus 🧮,
one 1️⃣,two 2️⃣,three 3️⃣,four 4️⃣,five 5️⃣,double_vertical_bar ⏸️,arrow_forward ▶️,writing_hand ✍️,raising_hand 🙋,shrug 🤷,ghost 👻,coffee ☕`;

const byName = new Map(
  names.split(',').map((entry) => {
    const [name, character] = entry.trim().split(' ');
    return [name, character];
  }),
);

/** The names offered when somebody reacts. */
export const commonReactions = [
  '+1',
  'eyes',
  'white_check_mark',
  'tada',
  'pray',
  'heart',
  'x',
  'raised_hands',
  'thinking_face',
  'fire',
];

/** The character for `:name:`, or nothing when the common set lacks it. */
export const findEmoji = (name) => byName.get(name.replace(/::skin-tone-\d$/, ''));

/** Names that begin with what was typed. */
export const completeEmoji = (start) => [...byName].filter(([name]) => name.startsWith(start)).slice(0, 8);
