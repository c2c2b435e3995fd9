-- What pandoc does not carry over from HTML as a sheet of paper needs it: cells that name their row
-- are bold, things in a cell stand below each other without a list's wide indent, and the places of
-- evidence have a style of their own.

local bullet, dash = "•\u{A0}", "\u{A0}\u{A0}–\u{A0}"

function Span(span)
  if span.classes:includes("place") then
    span.attributes["custom-style"] = "Sted"
    return span
  end
end

-- The blocks of a cell as paragraphs, each thing of a list with its sign in front.
local function paragraphs(blocks, sign)
  local flat = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == "BulletList" then
      for _, item in ipairs(block.content) do
        local below = paragraphs(item, dash)
        below[1].content:insert(1, pandoc.Str(sign))
        flat:extend(below)
      end
    else
      flat:insert(pandoc.Plain(block.content))
    end
  end
  return flat
end

local function bold(block)
  block.content = { pandoc.Strong(block.content) }
  return block
end

function Table(table)
  for _, body in ipairs(table.bodies) do
    -- The odt writer leaves out cells of columns that head their rows.
    body.row_head_columns = 0
    for _, row in ipairs(body.body) do
      for _, cell in ipairs(row.cells) do
        cell.contents = paragraphs(cell.contents, bullet)
        if cell.attr.attributes["scope"] == "row" then
          cell.contents = cell.contents:map(bold)
        end
      end
    end
  end
  return table
end
