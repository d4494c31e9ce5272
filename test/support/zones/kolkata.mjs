process.env.TZ = 'Asia/Kolkata'
