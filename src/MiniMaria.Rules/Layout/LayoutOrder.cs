using MiniMaria.Rules.Loading;

namespace MiniMaria.Rules.Layout;

/// <summary>Puts the keys of a file in the order of the <see cref="KeyTable"/>; what is said of a key goes with it.</summary>
internal static class LayoutOrder
{
    /// <summary>Puts a part of a file in order.</summary>
    /// <param name="part">The part as it is written.</param>
    /// <param name="node">The same part as the loader reads it.</param>
    /// <param name="content">What stands there; <see langword="null"/> when the table does not say.</param>
    public static void Apply(LaidOut part, Node node, Content? content)
    {
        if (part is not LaidOutItems items)
        {
            return;
        }

        if (node is ListNode list)
        {
            foreach ((LaidOutItem item, Node child) in items.Items.Zip(list.Items))
            {
                Apply(item.Value, child, content?.Item);
            }
        }
        else if (node is MapNode map)
        {
            MapShape? shape = content?.ShapeOf(map);
            (LaidOutItem Item, KeyValuePair<ScalarNode, Node> Entry)[] entries = [.. items.Items.Zip(map.Entries)];
            foreach ((LaidOutItem item, KeyValuePair<ScalarNode, Node> entry) in entries)
            {
                Apply(item.Value, entry.Value, shape?.At(entry.Key.Text, map));
            }

            if (shape is not null && shape.InOrder(entries, e => e.Entry.Key.Text) is var ordered && ordered != entries)
            {
                items.Items = [.. ordered.Select(e => e.Item)];
                List<string> before = items.Items[0].Before;
                before.RemoveRange(0, before.TakeWhile(c => c.Length == 0).Count());
            }
        }
    }
}
