-- With `new` every request is for an address that was not asked before: no answer is kept for it.

local thread_number = 0
local is_new = false
local asked = 0

function setup(thread)
  thread_number = thread_number + 1
  thread:set("own_number", thread_number)
end

function init(arguments)
  is_new = arguments[1] == "new"
end

function request()
  if not is_new then
    return wrk.format("GET", wrk.path)
  end
  asked = asked + 1
  return wrk.format("GET", wrk.path .. "+" .. own_number .. "x" .. asked)
end
