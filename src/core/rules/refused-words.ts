// Reasons that benefit only the seller (V1): phrases in lower case without punctuation, separated by ';' or a new line.

export const REFUSED_PHRASES = `only me; its only me; it is only me; just me; me; me again
  checking in; check in; checked in; check ins; checking up; check up; checking on; check on
  touching base; touch base; touched base; touching bases; touching base call
  following up; follow up; followed up; follow ups; following up on this; following up on that
  saying hi; say hi; said hi; saying hello; say hello; said hello; saying hey; say hey
  hi; hello; hey; hi there; hello there; hey there; greetings
  seeing how you are; see how you are; seeing how you are doing; see how you are doing; how are you
  seeing how things are; see how things are; seeing how things are going; see how things are going
  how are things; how are things going; how is it going; hows it going; whats up; whats new; what is new
  staying in touch; stay in touch; keeping in touch; keep in touch; getting in touch; get in touch
  catching up; catch up; circling back; circle back; reaching out; reach out; reached out
  any news; any update; any updates; pinging; ping; bumping this; bump this; bump; nudge
  dropping in; drop in; dropping by; drop by; popping in; pop in; dropping a line; drop a line
  checking in on; check in on; checking up on; check up on; checkin in; touchin base; following through
  cheking in; chekcing in; checkng in; follwing up; folowing up; folow up; touching bases again; f u; f up; fup
  seeing how everything is; see how everything is; see how everything is going; how is everything; hows everything
  how are you doing; how are you today; how have you been; how are we doing; hows business; how is business
  hope you are well; hope you are doing well; hope all is well; hope this finds you well; thinking of you
  seeing where things stand; see where things stand; see where we are; seeing where we are; where are we
  seeing if there is anything new; see if there is anything new; anything new; any thoughts; any questions
  any decision; any decision yet; have you decided; have you decided yet; made up your mind; still interested
  did you get my email; did you get my last email; did you get my mail; did you get my message; did you see my email
  did you get my e mail; did you get my last e mail; did you see my e mail; did you receive my e mail; my last e mail
  did you receive my email; resending; resending this; in case you missed it; in case you missed this; my last email
  keeping in contact; keep in contact; staying in contact; reconnecting; reconnect; connecting; connect; chatting; chat
  courtesy call; routine call; sales call; follow up call; check in call; call; calling; phoning; phone call; call back
  follow up email; follow up mail; check in email; email; e mail; mail; message; reminder; gentle reminder; small talk
  keeping it warm; keep it warm; keeping warm; staying top of mind; stay top of mind; top of mind; on my list
  no reason; no particular reason; nothing special; nothing new; nothing in particular; none; nothing; because
  my quota; my target; my numbers; need the order; need the deal; get the order; get the deal; close the deal
  good morning; good afternoon; good evening; happy monday; happy friday; introducing myself; introduce myself
  first; second; third; another; one more; one last; final; next; 1; 2; 3; 4; 5; 1st; 2nd; 3rd; 4th; 5th; no; number
  regular; routine; usual; weekly; monthly; quarterly; today; this week; this month; for now; my`
