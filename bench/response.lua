-- Each request is a new response: a fresh random id (UUID version 4) and random answers.
-- Arguments: path before the id, campaign, desk, time of submission.

local threads = 0

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

-- One line that the caller reads; times in microseconds.
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(format("figures %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
