using System.Globalization;
using System.Reflection;
using System.Text;

namespace MiniMaria.Rules.Tests.Structure;

/// <summary>Renders public types as text close to C#: sorted, one line a member, without what the compiler adds to records.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>Renders the types that callers outside their assembly see.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.Where(type => type.IsVisible).GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(TypeName, StringComparer.Ordinal))
            {
                text.Append('\n').Append(Obsolete(type)).Append(Header(type)).Append('\n');
                foreach (var line in Members(type))
                {
                    text.Append("    ").Append(line).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"public delegate {Result(invoke.ReturnParameter)} {TypeName(type)}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => Has(type, "System.FlagsAttribute") ? "flags enum" : "enum",
            { IsValueType: true } => (Has(type, "System.Runtime.CompilerServices.IsReadOnlyAttribute") ? "readonly " : "")
                + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
        };
        return $"public {kind} {TypeName(type)}{Bases(type)}{Constraints(type.GetGenericArguments())}";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? "" : " : " + Name(underlying);
        }

        var all = type.GetInterfaces();
        var inherited = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var own = all.Where(one => one.IsVisible && !inherited.Contains(one) && !(IsRecord(type) && one.Name == "IEquatable`1"))
            .Select(Name).Order(StringComparer.Ordinal);
        var parent = type.BaseType is { } ancestor && ancestor != typeof(object) && ancestor != typeof(ValueType) ? [Name(ancestor)] : Array.Empty<string>();
        var bases = string.Join(", ", parent.Concat(own));
        return bases.Length == 0 ? "" : " : " + bases;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (field.Name, Number: Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)))
                .OrderBy(member => member.Number)
                .Select(member => string.Create(CultureInfo.InvariantCulture, $"{member.Name} = {member.Number}"));
        }

        // Constants and fields, constructors, properties, events, methods; each kind by name, then by its text.
        return type.GetMembers(Declared)
            .Select(member => (Member: member, Text: Member(member)))
            .Where(entry => entry.Text is not null)
            .OrderBy(entry => Order(entry.Member))
            .ThenBy(entry => entry.Member.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal)
            .Select(entry => Obsolete(entry.Member) + entry.Text);
    }

    private static int Order(MemberInfo member) => member switch
    {
        FieldInfo => 0,
        ConstructorInfo => 1,
        PropertyInfo => 2,
        EventInfo => 3,
        _ => 4,
    };

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo field when IsSeen(field.Attributes & FieldAttributes.FieldAccessMask) => Field(field),
        ConstructorInfo { IsStatic: false } constructor when IsSeen(constructor) && !IsGenerated(constructor) =>
            $"{Access(constructor)}{SimpleName(constructor.DeclaringType!)}({Parameters(constructor)})",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsSeen) && property.Name != "EqualityContract" => Property(property),
        EventInfo { AddMethod: { } add } change when IsSeen(add) =>
            $"{Access(add)}{Modifiers(add)}event {Name(change.EventHandlerType!, new NullabilityInfoContext().Create(change))} {change.Name}",
        MethodInfo method when IsSeen(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Access(method)}{Modifiers(method)}{Result(method.ReturnParameter)} {method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        _ => null,
    };

    private static string Field(FieldInfo field)
    {
        var type = Name(field.FieldType, new NullabilityInfoContext().Create(field));
        var access = field.IsPublic ? "" : "protected ";
        return field.IsLiteral ? $"{access}const {type} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)}"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string Property(PropertyInfo property)
    {
        var main = property.GetAccessors(nonPublic: true).Where(IsSeen).OrderBy(accessor => accessor.IsPublic ? 0 : 1).First();
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsSeen(get))
        {
            accessors.Add((get.IsPublic == main.IsPublic ? "" : "protected ") + "get;");
        }

        if (property.SetMethod is { } set && IsSeen(set))
        {
            var init = set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
            accessors.Add((set.IsPublic == main.IsPublic ? "" : "protected ") + (init ? "init;" : "set;"));
        }

        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var required = Has(property, "System.Runtime.CompilerServices.RequiredMemberAttribute") ? "required " : "";
        return $"{Access(main)}{required}{Modifiers(main)}{Name(property.PropertyType, new NullabilityInfoContext().Create(property))} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Modifiers(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true, IsStatic: false } => method.IsAbstract ? "" : "virtual ",
        { IsStatic: true } => method.IsAbstract ? "static abstract " : "static ",
        _ when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method) =>
        (Has(method, "System.Runtime.CompilerServices.ExtensionAttribute") ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passed = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => parameter.IsIn ? "in " : "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || Has(parameter, "System.Runtime.CompilerServices.ParamCollectionAttribute") => "params ",
            _ => "",
        };
        var fallback = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{passed}{Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Result(ParameterInfo result) =>
        (result.ParameterType.IsByRef ? "ref " : "") + Name(result.ParameterType, new NullabilityInfoContext().Create(result));

    private static string Literal(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        plain = plain.IsByRef ? plain.GetElementType()! : plain;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            string text => "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
            char letter => char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"'\\u{(int)letter:x4}'") : $"'{letter}'",
            bool flag => flag ? "true" : "false",
            _ when plain.IsEnum => $"{Name(plain)}.{Enum.ToObject(plain, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var mark = !type.IsValueType && nullability is { } state && (state.ReadState == NullabilityState.Nullable || state.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        if (type.IsGenericParameter)
        {
            return type.Name; // whether it was written T or T? is not told apart
        }

        var arguments = type.GetGenericArguments();
        var own = nullability?.GenericTypeArguments ?? [];
        var names = arguments.Select((argument, i) => Name(argument, i < own.Length ? own[i] : null)).ToArray();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            return $"({string.Join(", ", names)})";
        }

        return Nested(type, names) + mark;
    }

    // Outer<A>.Inner<B>: reflection gives all arguments to the innermost type.
    private static string Nested(Type type, ReadOnlySpan<string> arguments)
    {
        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? declaring : null;
        var taken = outer?.GetGenericArguments().Length ?? 0;
        var prefix = outer is null ? "" : Nested(outer, arguments[..taken]) + ".";
        var own = arguments[taken..].ToArray();
        return prefix + SimpleName(type) + (own.Length == 0 ? "" : $"<{string.Join(", ", own)}>");
    }

    private static string TypeName(Type type) => Nested(type, [.. type.GetGenericArguments().Select(Variance)]);

    private static string Variance(Type parameter) => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out " + parameter.Name,
        GenericParameterAttributes.Contravariant => "in " + parameter.Name,
        _ => parameter.Name,
    };

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string Arguments(Type[] parameters) => parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>";

    private static string Constraints(Type[] parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters.Where(parameter => parameter.IsGenericParameter))
        {
            var flags = parameter.GenericParameterAttributes;
            var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            List<string> constraints =
            [
                .. isStruct ? ["struct"] : Array.Empty<string>(),
                .. flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
                .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal),
                .. !isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : Array.Empty<string>(),
            ];
            text.Append(constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}");
        }

        return text.ToString();
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsSeen(MethodBase method) => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (method.IsPublic || !method.DeclaringType!.IsSealed);

    private static bool IsSeen(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsGenerated(MemberInfo member) =>
        Has(member, "System.Runtime.CompilerServices.CompilerGeneratedAttribute") || member.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsRecord(Type type) => type.GetMethods(Declared).Any(method => method.Name == "PrintMembers" && Has(method, "System.Runtime.CompilerServices.CompilerGeneratedAttribute"));

    // The compiler itself marks the constructors of types with required members.
    private static string Obsolete(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } mark && !Has(member, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute")
            ? $"[Obsolete({Literal(mark.Message, typeof(string))})] "
            : "";

    private static bool Has(MemberInfo member, string attribute) => member.CustomAttributes.Any(data => data.AttributeType.FullName == attribute);

    private static bool Has(ParameterInfo parameter, string attribute) => parameter.CustomAttributes.Any(data => data.AttributeType.FullName == attribute);
}
