using System.Runtime.CompilerServices;
using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Fields whose value in the model is an enum, a number or a flag rather than a position.</summary>
public static class ValueFields
{
    extension(UperCursor u)
    {
        /// <summary>An ENUMERATED whose identifiers are words.</summary>
        public TEnum Enum<TEnum>(string? name, TEnum value)
            where TEnum : struct, Enum => FromIndex<TEnum>(u.Enumerated(name, ToIndex(value), Enumeration.Of<TEnum>()));

        /// <summary>An ENUMERATED whose identifiers are numbers.</summary>
        public int Scale(string? name, int value, Scale scale)
        {
            int index = u.IsReading ? 0 : scale.IndexOf(value);
            if (index < 0) throw new ArgumentException($"{name}: {value} is not one of {scale}");
            return scale.Value(u.Enumerated(name, index, scale));
        }

        /// <summary>An OPTIONAL ENUMERATED of a single value, whose presence is all it says.</summary>
        public bool Flag(string name, bool value, string identifier = "true")
        {
            bool has = u.Has(value);
            if (has) u.Flagged(name, identifier);
            return has;
        }

        public int? OptionalInteger(string name, int? value, int min, int max) =>
            u.Has(value is not null) ? u.Integer(name, value.GetValueOrDefault(), min, max) : null;

        public long? OptionalLong(string name, long? value, long min, long max) =>
            u.Has(value is not null) ? u.Long(name, value.GetValueOrDefault(), min, max) : null;

        public bool? OptionalBoolean(string name, bool? value) =>
            u.Has(value is not null) ? u.Boolean(name, value.GetValueOrDefault()) : null;

        public TEnum? OptionalEnum<TEnum>(string name, TEnum? value)
            where TEnum : struct, Enum => u.Has(value is not null) ? u.Enum(name, value.GetValueOrDefault()) : null;

        public int? OptionalScale(string name, int? value, Scale scale) =>
            u.Has(value is not null) ? u.Scale(name, value.GetValueOrDefault(), scale) : null;

        public uint? OptionalBits(string name, uint? value, int size) =>
            u.Has(value is not null) ? u.Bits(name, value.GetValueOrDefault(), size) : null;

        public ulong? OptionalBits64(string name, ulong? value, int size) =>
            u.Has(value is not null) ? u.Bits64(name, value.GetValueOrDefault(), size) : null;

        public BitString? OptionalBitString(string name, BitString? value, int min, int max) =>
            u.Has(value is not null) ? u.BitString(name, value.GetValueOrDefault(), min, max) : null;

        public OctetString? OptionalOctets(string name, OctetString? value, int min = 0, int max = int.MaxValue) =>
            u.Has(value is not null) ? u.Octets(name, value.GetValueOrDefault(), min, max) : null;

        public OctetString? OptionalContaining<T>(string name, OctetString? value)
            where T : class, IRrcType, new() =>
            u.Has(value is not null) ? u.Containing<T>(name, value.GetValueOrDefault()) : null;

        public T? OptionalItem<T>(string name, T? value)
            where T : class, IRrcType, new() => u.Has(value is not null) ? u.Item(name, value) : null;

        public T? OptionalChoice<T>(string name, T? value)
            where T : class, IRrcChoice<T> => u.Has(value is not null) ? u.Choice(name, value) : null;

        public SetupRelease<T>? OptionalSetupRelease<T>(string name, SetupRelease<T>? value)
            where T : class, IRrcType, new() => u.Has(value is not null) ? u.SetupRelease(name, value) : null;

        public ExplicitOrDefault<T>? OptionalExplicitOrDefault<T>(
            string name, ExplicitOrDefault<T>? value, string identifier = "explicitValue")
            where T : class, IRrcType, new() => u.Has(value is not null) ? u.ExplicitOrDefault(name, value, identifier) : null;

        public SequenceOf<T>? OptionalList<T>(string name, SequenceOf<T>? value, int min, int max)
            where T : class, IRrcType, new() => u.Has(value is not null) ? u.List(name, value, min, max) : null;

        public SequenceOf<T>? OptionalList<T>(string name, SequenceOf<T>? value, int min, int max, Func<UperCursor, T, T> element) =>
            u.Has(value is not null) ? u.List(name, value, min, max, element) : null;

        public int DefaultInteger(string name, int value, int min, int max, int defaultValue) =>
            u.HasDefault(value != defaultValue) ? u.Integer(name, value, min, max) : defaultValue;

        public uint DefaultBits(string name, uint value, int size, uint defaultValue) =>
            u.HasDefault(value != defaultValue) ? u.Bits(name, value, size) : defaultValue;

        public int DefaultScale(string name, int value, Scale scale, int defaultValue) =>
            u.HasDefault(value != defaultValue) ? u.Scale(name, value, scale) : defaultValue;
    }

    private static int ToIndex<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Unsafe.SizeOf<TEnum>() == 1 ? Unsafe.BitCast<TEnum, byte>(value) : Unsafe.BitCast<TEnum, int>(value);

    private static TEnum FromIndex<TEnum>(int index)
        where TEnum : struct, Enum =>
        Unsafe.SizeOf<TEnum>() == 1 ? Unsafe.BitCast<byte, TEnum>((byte)index) : Unsafe.BitCast<int, TEnum>(index);
}
