using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace LteImsBench.Host.Configuration;

/// <summary>The shape of a configuration record: its keys, and how to make one with some values given.</summary>
internal sealed class ConfigurationType
{
    private static readonly ConcurrentDictionary<Type, ConfigurationType> Known = new();

    private readonly Dictionary<string, PropertyInfo> _properties;
    private readonly ConstructorInfo? _constructor;
    private readonly Type _type;

    private ConfigurationType(Type type)
    {
        _type = type;
        _constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        PropertyInfo[] settable = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];
        string[] parameters = [.. Parameters.Select(parameter => parameter.Name!)];
        _properties = settable
            .OrderBy(property => Array.IndexOf(parameters, property.Name) is var at && at < 0 ? int.MaxValue : at)
            .ToDictionary(property => Kebab(property.Name));
        Keys = [.. _properties.Keys];
    }

    /// <summary>Keys in YAML; constructor parameters first.</summary>
    public string[] Keys { get; }

    private ParameterInfo[] Parameters => _constructor?.GetParameters() ?? [];

    public PropertyInfo this[string key] => _properties[key];

    public static ConfigurationType Of(Type type) => Known.GetOrAdd(type, static found => new(found));

    /// <summary>What a property has where nothing sets it, or null where the record cannot be made without values.</summary>
    public object? DefaultOf(PropertyInfo property) => Parameters.Length == 0 ? property.GetValue(Activator.CreateInstance(_type)) : null;

    /// <summary>Makes a record from <paramref name="defaults"/> and what is given, by property name.</summary>
    public object Create(object? defaults, Dictionary<string, object?> given, Func<string, Exception> missing)
    {
        object?[] arguments = [.. Parameters.Select(parameter => Argument(parameter, defaults, given, missing))];
        object made = _constructor is null ? Activator.CreateInstance(_type)! : _constructor.Invoke(arguments);
        foreach (PropertyInfo property in _properties.Values)
        {
            if (given.TryGetValue(property.Name, out object? value)) property.SetValue(made, value);
            else if (defaults is not null) property.SetValue(made, property.GetValue(defaults));
        }

        return made;
    }

    /// <summary><c>IPv4Pool</c> becomes <c>ipv4-pool</c>, <c>QRxLevMinDbm</c> <c>q-rx-lev-min-dbm</c>.</summary>
    internal static string Kebab(string name)
    {
        var key = new StringBuilder();
        name = name.Replace("IPv", "Ipv", StringComparison.Ordinal);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts) key.Append('-');
            key.Append(char.ToLowerInvariant(name[i]));
        }

        return key.ToString();
    }

    private static object? Argument(ParameterInfo parameter, object? defaults, Dictionary<string, object?> given, Func<string, Exception> missing)
    {
        if (given.TryGetValue(parameter.Name!, out object? value)) return value;
        if (defaults is not null) return defaults.GetType().GetProperty(parameter.Name!)!.GetValue(defaults);
        return parameter.HasDefaultValue ? parameter.DefaultValue : throw missing(Kebab(parameter.Name!));
    }
}
