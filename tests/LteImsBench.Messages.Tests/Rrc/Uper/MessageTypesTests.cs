using System.Reflection;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc.Uper;

public class MessageTypesTests
{
    [Fact]
    public void Every_message_has_a_place_in_the_outermost_types()
    {
        Type[] messages =
        [
            .. typeof(RrcMessage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RrcMessage)) && type != typeof(RrcNotDecoded)),
        ];
        Assert.True(messages.Length > 30);
        foreach (Type type in messages)
            Assert.StartsWith(type.Name, RrcCodec.NameOf((RrcMessage)Activator.CreateInstance(type)!), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_enum_names_its_members()
    {
        MethodInfo of = typeof(Enumeration).GetMethod(nameof(Enumeration.Of))!;
        Type[] enums = [.. typeof(RrcMessage).Assembly.GetTypes().Where(type => type.IsDefined(typeof(EnumeratedAttribute)))];
        Assert.NotEmpty(enums);
        foreach (Type type in enums)
        {
            var enumeration = (Enumeration)of.MakeGenericMethod(type).Invoke(null, null)!;
            Assert.Equal(Enum.GetNames(type).Length, enumeration.Count);
        }
    }
}
