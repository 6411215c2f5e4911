-- Asks the questions of a file (QUESTIONS) in turn, one on each line: q=広報.
local questions, number = {}, 0

function init()
  for line in io.lines(os.getenv("QUESTIONS")) do
    local query = line:gsub("[\128-\255]", function(byte) return string.format("%%%02X", byte:byte()) end)
    questions[#questions + 1] = wrk.path .. "?" .. query
  end
end

function request()
  number = number % #questions + 1
  return wrk.format("GET", questions[number])
end
