-- Each request is a new response: a fresh random id (UUID version 4) and random answers.
-- Arguments: path before the id, campaign, desk, time of submission. CONNECTIONS in the environment: how many.

local threads = 0
local connections = tonumber(os.getenv("CONNECTIONS"))

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

local function seed()
  local file = assert(io.open("/dev/urandom", "rb"))
  local a, b, c, d = file:read(4):byte(1, 4)
  file:close()
  return number * 4294967296 + ((a * 256 + b) * 256 + c) * 256 + d
end

local head, middle
local random, format = math.random, string.format

function init(args)
  math.randomseed(seed())
  local path, campaign, desk, time = unpack(args)
  head = "PUT " .. path
  local body = format(
    '{"campaign":"%s","survey":"desk","version":1,"channel":"kiosk","desk":"%s","language":"vi",'
      .. '"startedAt":"%s","submittedAt":"%s","about":{"outcome":"granted"},"answers":{',
    campaign, desk, time, time)
  local answers = '"access.1":1,"procedures.1":1,"staff.1":1,"results.1":1,"complaints.1":1,'
    .. '"general.1":1}}'
  middle = " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
    .. (#body + #answers) .. "\r\n\r\n" .. body
end

function request()
  return head .. format("%08x-%04x-4%03x-%x%03x-%06x%06x",
      random(0, 4294967295), random(0, 65535), random(0, 4095), random(8, 11), random(0, 4095),
      random(0, 16777215), random(0, 16777215))
    .. middle .. format(
      '"access.1":%d,"procedures.1":%d,"staff.1":%d,"results.1":%d,"complaints.1":%d,"general.1":%d}}',
      random(5), random(5), random(5), random(5), random(5), random(5))
end

-- wrk adds, for each time longer than two usual ones, what requests would have waited that could not
-- be sent meanwhile. From the longest time down these can be taken out again, and what is left are the
-- times of the requests that were sent, as those of JDBC are. Counts by microseconds.
local function sent(summary, latency)
  local usual = math.floor(summary.duration / math.floor(summary.requests / connections))
  local counts = {}
  for i = 1, #latency do
    local time, count = latency(i)
    counts[time] = count
  end
  for time = latency.max, 2 * usual, -1 do
    local count = counts[time] or 0
    local earlier = time - usual
    while count > 0 and earlier > usual do
      counts[earlier] = counts[earlier] - count
      earlier = earlier - usual
    end
  end
  return counts
end

local function percentile(counts, most, total, percent)
  local seen = 0
  for time = 0, most do
    seen = seen + (counts[time] or 0)
    if seen >= total * percent / 100 then
      return time
    end
  end
end

-- One line that the caller reads: requests, microseconds, median, p99, p99 as wrk has it, errors, and
-- how many times were found, which must be the requests.
function done(summary, latency, requests)
  local errors = summary.errors
  local counts = sent(summary, latency)
  local total = 0
  for _, count in pairs(counts) do
    total = total + count
  end
  io.write(format("figures %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, percentile(counts, latency.max, total, 50),
    percentile(counts, latency.max, total, 99), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status, total))
end
