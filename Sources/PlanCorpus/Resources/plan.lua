-- Writes a document as the plain text that plans are read from: headings with their marks, list
-- items on lines of their own, a table's row on a line with pipes between its cells.

local notes = {}
local blocks

local function inlines(list)
  local parts = {}
  for _, item in ipairs(list) do
    local tag = item.t
    if tag == 'Str' or tag == 'Code' or tag == 'Math' then
      parts[#parts + 1] = item.text
    elseif tag == 'Space' or tag == 'SoftBreak' then
      parts[#parts + 1] = ' '
    elseif tag == 'LineBreak' then
      parts[#parts + 1] = '\n'
    elseif tag == 'Quoted' then
      parts[#parts + 1] = '«' .. inlines(item.content) .. '»'
    elseif tag == 'Note' then
      notes[#notes + 1] = item.content
    elseif tag ~= 'Image' and item.content then
      parts[#parts + 1] = inlines(item.content)
    end
  end
  return table.concat(parts)
end

-- A paragraph that is bold as a whole heads what follows.
local function is_bold(list)
  return #list == 1 and list[1].t == 'Strong'
end

local function marked(lines, first, rest)
  local result = {}
  for index, line in ipairs(lines) do
    local mark = index == 1 and first or rest
    result[index] = line == '' and '' or mark .. line
  end
  return result
end

local function split(text)
  local lines = {}
  for line in (text .. '\n'):gmatch('(.-)\n') do
    lines[#lines + 1] = line:match('^(.-)%s*$')
  end
  return lines
end

local letters = { LowerAlpha = 97, UpperAlpha = 65 }

local function number(list, index)
  local attributes = list.listAttributes
  local place = attributes.start + index - 1
  local letter = letters[tostring(attributes.style)]
  if letter then return string.char(letter + place - 1) .. ') ' end
  return place .. '. '
end

local function items(list, mark)
  local lines = {}
  for index, item in ipairs(list.content) do
    local own = marked(blocks(item, true), mark(index), '  ')
    for _, line in ipairs(own) do
      lines[#lines + 1] = line
    end
  end
  return lines
end

local function cell(content)
  local text = table.concat(blocks(content, true), '<br>')
  return (text:gsub('|', '¦'))
end

local function row(cells)
  local texts = {}
  local is_empty = true
  for index, content in ipairs(cells) do
    texts[index] = cell(content)
    is_empty = is_empty and texts[index] == ''
  end
  return not is_empty and '| ' .. table.concat(texts, ' | ') .. ' |' or nil
end

local function rows(block)
  local simple = pandoc.utils.to_simple_table(block)
  local all = { simple.header }
  for _, cells in ipairs(simple.rows) do
    all[#all + 1] = cells
  end
  local lines = {}
  -- A table of one column is a frame around text.
  local is_frame = #simple.aligns == 1
  for _, cells in ipairs(all) do
    if is_frame then
      for _, line in ipairs(blocks(cells[1] or {}, false)) do lines[#lines + 1] = line end
    else
      lines[#lines + 1] = row(cells)
    end
  end
  return lines
end

local function own_lines(block)
  local tag = block.t
  if tag == 'Para' or tag == 'Plain' then
    local text = inlines(block.content)
    if is_bold(block.content) and not text:find('\n') and text ~= '' then text = '**' .. text .. '**' end
    return split(text)
  elseif tag == 'Header' then
    return { string.rep('#', math.min(block.level, 6)) .. ' ' .. inlines(block.content):gsub('\n', ' ') }
  elseif tag == 'BulletList' then
    return items(block, function() return '- ' end)
  elseif tag == 'OrderedList' then
    return items(block, function(index) return number(block, index) end)
  elseif tag == 'Table' then
    return rows(block)
  elseif tag == 'CodeBlock' then
    return split(block.text)
  elseif tag == 'LineBlock' then
    local lines = {}
    for index, line in ipairs(block.content) do lines[index] = inlines(line) end
    return lines
  elseif tag == 'DefinitionList' then
    local lines = {}
    for _, item in ipairs(block.content) do
      lines[#lines + 1] = inlines(item[1])
      for _, definition in ipairs(item[2]) do
        for _, line in ipairs(blocks(definition, true)) do lines[#lines + 1] = '  ' .. line end
      end
    end
    return lines
  elseif tag == 'Div' or tag == 'BlockQuote' then
    return blocks(block.content, false)
  end
  return {}
end

-- Where empty paragraphs part the text, each of the others is a line of it.
local function parts_by_empty(list)
  local empty, filled = 0, 0
  for _, block in ipairs(list) do
    if block.t == 'Para' then
      if #block.content == 0 then empty = empty + 1 else filled = filled + 1 end
    end
  end
  return empty >= 5 and empty * 10 >= filled
end

local is_tight_text = false

function blocks(list, is_tight)
  local lines = {}
  local last
  for _, block in ipairs(list) do
    local own = own_lines(block)
    if #own > 0 then
      local run_on = is_tight_text and last == 'Para' and block.t == 'Para'
      if #lines > 0 and not is_tight and not run_on and lines[#lines] ~= '' then
        lines[#lines + 1] = ''
      end
      for _, line in ipairs(own) do lines[#lines + 1] = line end
      last = block.t
    end
  end
  return lines
end

local function meta(doc)
  local lines = {}
  for _, key in ipairs({ 'title', 'subtitle', 'author', 'date', 'abstract' }) do
    local value = doc.meta[key]
    if value then
      local text = pandoc.utils.stringify(value)
      if text ~= '' then
        lines[#lines + 1] = (key == 'title' and '# ' or '') .. text
        lines[#lines + 1] = ''
      end
    end
  end
  return lines
end

function Pandoc(doc)
  is_tight_text = parts_by_empty(doc.blocks)
  local lines = meta(doc)
  for _, line in ipairs(blocks(doc.blocks, false)) do lines[#lines + 1] = line end
  local index = 1
  while notes[index] do
    lines[#lines + 1] = ''
    for _, line in ipairs(blocks(notes[index], false)) do lines[#lines + 1] = line end
    index = index + 1
  end
  return pandoc.Pandoc({ pandoc.RawBlock('plain', table.concat(lines, '\n')) })
end
