using System.Collections;
using System.Reflection;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Finds values of a type anywhere in a message, in the order of its elements, messages inside messages included.</summary>
internal static class NasTree
{
    public static IEnumerable<T> All<T>(object? root)
    {
        if (root is null) yield break;
        if (root is T found) yield return found;
        foreach (object? child in Children(root))
        {
            foreach (T inner in All<T>(child)) yield return inner;
        }
    }

    private static IEnumerable<object?> Children(object value)
    {
        switch (value)
        {
            case SecurityProtectedNas secured:
                return [secured.Message];
            case EsmMessageContainer container:
                return [container.Message];
            case OctetString or string or UnhandledElement:
                return [];
            case IEnumerable list:
                return list.Cast<object?>();
            default:
                Type type = value.GetType();
                return type.Namespace?.StartsWith("LteImsBench", StringComparison.Ordinal) == true && !type.IsEnum
                    ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
                        .Select(property => property.GetValue(value))
                    : [];
        }
    }
}
