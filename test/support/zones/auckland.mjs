process.env.TZ = 'Pacific/Auckland'
